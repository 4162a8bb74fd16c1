"""The HTTP listeners: the public one (`site`), which serves the files of the archive site and nothing else, and the
operator's (`operator`, `metrics`)."""
