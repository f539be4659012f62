/** Fonts that the first frame can do without; each file is read only when a letter of it is shown. */
import "@fontsource-variable/jetbrains-mono/wght.css";
import { addLaterFaces } from "./laterFaces.ts";

addLaterFaces(document.fonts);
