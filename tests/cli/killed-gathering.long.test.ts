import { killAtFiftyMoments } from "./killed";
import { GATHERING_COMMANDS } from "./writing-commands";

killAtFiftyMoments(GATHERING_COMMANDS);
