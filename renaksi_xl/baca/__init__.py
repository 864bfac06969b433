"""Pure readers: grids in, a plan and notes on what was understood out."""
