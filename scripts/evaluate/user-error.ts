// What the person who called can mend: a wrong argument, a missing or damaged file, a build that was not made.

/** Told without a stack; the program ends with code 2. */
export class UserError extends Error {}
