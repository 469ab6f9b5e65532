/** Opens a file and draws all its change sets: `open-file.ts FILE STAGING`. Prints the memory that it took at most. */
import { openExchangeFile } from '#electron/exchange-file/open-file.ts';

const [path = '', stagingFolder = ''] = process.argv.slice(2);

const idle = process.memoryUsage().rss;
const opened = await openExchangeFile(path, { stagingFolder });
if (!opened.ok) throw new Error(`the bench's own file was refused: ${opened.error.code}`);
let changeSets = 0;
for (const { seq } of opened.value.changeSets()) changeSets = Math.max(changeSets, seq);
opened.value.close();
// maxRSS is in kibibytes.
const megabytes = (process.resourceUsage().maxRSS * 1_024 - idle) / 1_000_000;
console.log(JSON.stringify({ megabytes, changeSets }));
