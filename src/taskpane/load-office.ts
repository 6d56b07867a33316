/// <reference lib="dom" />
import { loadOffice } from "./office-host";

// a script of its own, before the pane's: office.js is on its way while the pane is still being loaded
loadOffice(window);
