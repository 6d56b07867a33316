/// <reference lib="dom" />
import { Simulator, type Configuration } from "./host";

declare global {
  interface Window {
    excelSimulator?: Simulator;
    excelSimulatorConfiguration?: Configuration;
  }
}

// Runs before any script of the page, in the pane's own window only.
if (window === window.top && !window.excelSimulator) {
  const simulator = new Simulator(window.excelSimulatorConfiguration);
  Object.defineProperty(window, "excelSimulator", { value: simulator });
  Object.defineProperty(window, "external", {
    value: simulator.external(),
    configurable: true,
    writable: true,
  });
}
