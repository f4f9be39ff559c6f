"""`python -m bot`: the same as `ties`."""

from bot.cli.app import main

if __name__ == "__main__":
    main()
