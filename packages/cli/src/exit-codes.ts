/** With which number Parley ends, and when. */
export const EXIT: {
  fine: 0;
  someFailed: 1;
  badInput: 2;
  unavailable: 69;
  internal: 70;
  notWritten: 73;
  interrupted: 130;
} = {
  fine: 0,
  someFailed: 1,
  badInput: 2,
  unavailable: 69,
  internal: 70,
  notWritten: 73,
  interrupted: 130,
};

/** The exit codes for `--help`. */
export const EXIT_CODES_HELP = `Exit codes:
  0    everything was read
  1    some of the reports could not be read, the others were
  2    bad input or usage: nothing was read
  69   something that Parley needs is missing, such as the model
  70   an error inside Parley
  73   an output file could not be written
  130  interrupted`;
