"""The tests: what the program does, sentence by sentence."""
