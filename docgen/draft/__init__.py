"""Floor 4: texts that somebody wrote by hand (.docx, .md, .txt) read as documents, so that rules can judge them."""
