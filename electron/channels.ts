/** The names of the two channels between page and main: calls one way, events the other. */
export const callChannel = "desk";
export const eventChannel = "desk-event";
