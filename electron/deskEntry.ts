/**
 * What the desk's process is started with. Electron imports it, and looks through an imported file for its exports in four
 * bytes a letter that it never gives back: 6 MB for the desk, if this file were the desk.
 */
void import("./desk.ts");
