import { setInflater } from '../hosts/package/inflate';
import { keepHeapSmall, setEngineFlag } from './heap';
import { inflateNatively } from './inflate-natively';

/*
 * A command is over in a second or two, most of it spent in code that the engine is still getting to know. Optimised
 * code with fewer functions copied into one another is ready sooner: a thousand forms take a sixth less time with
 * Node 20, a ninth less with 22, and no more with 24.
 */
setEngineFlag('--max-inlined-bytecode-size-cumulative=120');
keepHeapSmall();
setInflater(inflateNatively);
