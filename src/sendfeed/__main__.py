"""`python -m sendfeed`."""

from sendfeed.cli import main

main()
