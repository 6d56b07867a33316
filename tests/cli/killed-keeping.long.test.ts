import { killAtFiftyMoments } from "./killed";
import { KEEPING_COMMANDS } from "./keeping-commands";

killAtFiftyMoments(KEEPING_COMMANDS);
