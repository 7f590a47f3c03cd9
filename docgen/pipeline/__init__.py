"""Floor 7: the only place where the stages meet: check, build, publish."""
