"""Questions that a command asks at the terminal: about an act, its articles and what they answer."""
