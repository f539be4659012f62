// The least that Electron can show: what the app's start and memory are measured against.
const { app, BrowserWindow } = require("electron");

app.on("window-all-closed", () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false });
  window.once("ready-to-show", () => window.show());
  void window.loadURL("data:text/html,<title>empty</title><p>Nothing</p>");
});
