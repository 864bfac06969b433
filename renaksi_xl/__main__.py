"""`python -m renaksi_xl` is the `renaksi` command."""

import signal


def main() -> None:
    """Entry point of the `renaksi` command; Ctrl-C while it still loads ends it without a word."""
    jawab = signal.signal(signal.SIGINT, signal.SIG_DFL)  # nothing is begun yet, so there is nothing to say
    from renaksi_xl.cli import main as jalankan

    signal.signal(signal.SIGINT, jawab)
    jalankan()


if __name__ == "__main__":
    main()
