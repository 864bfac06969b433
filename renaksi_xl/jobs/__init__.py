"""The use-cases, one file each; they decide, everything else they ask for."""
