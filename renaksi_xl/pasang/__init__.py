"""Installing for one user without admin rights, and checking what a PC lacks, each with its remedy."""
