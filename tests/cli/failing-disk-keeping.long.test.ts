import { failWithEveryCode } from "./fail-with-every-code";
import { KEEPING_COMMANDS } from "./keeping-commands";

failWithEveryCode(KEEPING_COMMANDS);
