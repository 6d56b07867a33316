import { requirementsOf, THEMES, type Configuration } from "./configuration";

/** An array as office.js for Windows gets them from its host. */
export interface SafeArray {
  readonly toArray: () => unknown[];
}

export type ReplyCallback = (reply: SafeArray) => void;
export type EventHandler = (id: number, payload: SafeArray) => void;

export const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => [...items] });

/** What office.js asks of its host. */
export interface HostCalls {
  readonly execute: (method: number, input: unknown, reply: ReplyCallback) => void;
  /** Whether the host raises that event. */
  readonly register: (event: number, handler: EventHandler) => boolean;
  readonly unregister: (event: number) => void;
  readonly settings: () => Map<string, unknown>;
  readonly workbookName: () => string;
}

const SUCCESS = 0;
const NOT_SUPPORTED = 5000;

/** The object that Excel for Windows gives its web view as window.external. */
export function windowExternal(
  configuration: Configuration,
  calls: HostCalls,
): Record<string, unknown> {
  const { locale = "en-US", hostVersion = "16.0.18025.20104", theme = "light" } = configuration;
  const settings = settingsStore(calls.settings);
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "simulated-addin",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => `C:\\Simulated\\${calls.workbookName()}`,
    GetAppCapabilities: () => (configuration.isReadOnly === true ? 1 : 0),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "simulated-correlation",
    GetInstanceId: () => "simulated-instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirementsOf(configuration)),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => hostVersion,
    GetDialogRequirementMatrix: () => "",
    GetFeaturesForSolution: () => "",
    GetInitialDisplayMode: () => 0,
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[theme]),
  };
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$simulated-correlation$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: calls.execute,
    RegisterEvent: (id: number, _target: string, handler: EventHandler, reply: ReplyCallback) => {
      const isKnown = calls.register(id, handler);
      answerLater(reply, isKnown ? SUCCESS : NOT_SUPPORTED);
    },
    UnregisterEvent: (id: number, _target: string, reply: ReplyCallback) => {
      calls.unregister(id);
      answerLater(reply, SUCCESS);
    },
    MessageParent: () => undefined,
    MessageParent2: () => undefined,
  };
}

function answerLater(reply: ReplyCallback, code: number): void {
  setTimeout(() => {
    reply(safeArray([code]));
  }, 0);
}

/** Office.context.document.settings reads and writes all keys at once. */
function settingsStore(settingsOf: HostCalls["settings"]): Record<string, unknown> {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of settingsOf()) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      const settings = settingsOf();
      settings.clear();
      for (const [index, key] of keys.entries()) settings.set(key, parsed(values[index] ?? ""));
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
