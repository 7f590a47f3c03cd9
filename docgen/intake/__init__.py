"""Floor 4: requirement lists kept in Word or Excel become drafts of requirements, and no text is lost."""
