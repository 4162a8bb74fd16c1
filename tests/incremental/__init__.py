"""What `test_incremental` and `test_incremental_machine` are made of."""
