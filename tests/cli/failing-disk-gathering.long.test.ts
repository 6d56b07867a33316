import { failWithEveryCode } from "./fail-with-every-code";
import { GATHERING_COMMANDS } from "./writing-commands";

failWithEveryCode(GATHERING_COMMANDS);
