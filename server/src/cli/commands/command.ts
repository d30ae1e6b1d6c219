/** What a command of the command line is. */
import type { Command } from 'commander';
import type { ExitCode, Io } from '../io';

/** Adds one command to the program; what it answers becomes the exit code. */
export type AddCommand = (program: Command, io: Io, finish: (code: ExitCode) => void) => void;
