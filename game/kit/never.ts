/** The last branch of a switch: a missing case is red in the editor and loud at run time. */
export const never = (value: never): never => {
  throw new Error(`Unexpected value ${JSON.stringify(value)}`);
};
