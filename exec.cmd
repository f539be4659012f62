@rem On Windows the npm scripts' word "exec" finds this file; elsewhere it is the shell's own, which lets signals reach the program.
@%*
