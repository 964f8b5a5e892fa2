"""The data set: YAML to the model and back, read, checked in shape, kept compiled, written whole or not at all."""
