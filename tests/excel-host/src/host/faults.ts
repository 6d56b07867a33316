import { HostError, type Action } from "../wire";

/** A failure that a test orders. */
export interface Fault {
  readonly code: string;
  readonly message?: string;
  /** Fails at the first action of this name, `Values` or `Add`; without it at the very next action. */
  readonly at?: string;
  /** How often; once unless told. */
  readonly times?: number;
  /** The transport fails instead: 5102 throttled, 7000 no permission, 5012 session expired. */
  readonly transport?: number;
  /** So many requests go well before the transport fails. */
  readonly after?: number;
}

/** The failures still to come, first ordered first. */
export class FaultList {
  private faults: Fault[] = [];

  add(fault: Fault): void {
    this.faults.push({ ...fault });
  }

  /** The transport's failure, if one is due. */
  takeTransport(): { readonly code: number; readonly message: string } | null {
    const [fault] = this.faults;
    if (fault?.transport === undefined) return null;
    const { after = 0, times = 1 } = fault;
    if (after > 0) {
      this.faults[0] = { ...fault, after: after - 1 };
      return null;
    }
    if (times > 1) this.faults[0] = { ...fault, times: times - 1 };
    else this.faults.shift();
    return { code: fault.transport, message: fault.message ?? "Injected transport fault." };
  }

  /** @throws HostError where a failure is due at this action */
  check({ Name }: Action): void {
    const [fault] = this.faults;
    if (!fault || fault.transport !== undefined) return;
    if (fault.at !== undefined && fault.at.toLowerCase() !== Name.toLowerCase()) return;
    const times = (fault.times ?? 1) - 1;
    if (times > 0) this.faults[0] = { ...fault, times };
    else this.faults.shift();
    throw new HostError(fault.code, fault.message ?? `Injected fault ${fault.code}.`);
  }
}
