"""What the law says on a day: from a question to an answer, values in, values out."""
