"""What `test_promises_machine` is made of."""
