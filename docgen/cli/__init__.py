"""Floor 8: the commands. The only place that prints, exits and reads the machine."""
