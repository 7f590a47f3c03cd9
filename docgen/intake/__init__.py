"""Floor 4: requirement lists that somebody keeps in Word or Excel become drafts of requirements, and no text is lost."""
