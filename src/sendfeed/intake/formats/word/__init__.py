"""The XML in Word files, before mammoth reads it."""
