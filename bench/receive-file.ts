/** Opens a file and takes it into an empty network: `receive-file.ts FILE`. Prints the memory that it took at most. */
import { openExchangeFile } from '#electron/exchange-file/open-file.ts';
import { makeScene } from './scene.ts';

const [path = ''] = process.argv.slice(2);

const scene = makeScene();
const network = scene.open();
const idle = process.memoryUsage().rss;
const opened = await openExchangeFile(path, { stagingFolder: scene.deps.stateFolder });
if (!opened.ok) throw new Error(`the bench's own file was refused: ${opened.error.code}`);
const received = network.store.receive(opened.value.changeSets());
if (!received.ok)
  throw new Error(`the bench's own change sets were refused: ${received.error.reason}`);
opened.value.close();
// maxRSS is in kibibytes.
const megabytes = (process.resourceUsage().maxRSS * 1_024 - idle) / 1_000_000;
console.log(JSON.stringify({ megabytes, changeSets: received.value.applied }));
network.close();
scene.remove();
