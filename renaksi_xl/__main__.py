"""`python -m renaksi_xl` is the `renaksi` command."""

from renaksi_xl.cli import main

main()
