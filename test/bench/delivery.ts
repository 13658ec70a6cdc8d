import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { approve, deliver, makeDeliveryScenario, type DeliveryScenario } from '../support/delivery-scenario.ts';
import { against, median, type Figure } from './measure.ts';

const token = 'ghp_BENCHbenchBENCHbenchBENCHbench012345';

/** From the approval to the open pull request, on a base that has not moved, beside a bare push of the same commit and one request. */
export async function benchDelivery(times: number): Promise<Figure[]> {
  const [own, bare]: [number[], number[]] = [[], []];
  for (let index = 0; index < times; index += 1) {
    const scenario = await makeDeliveryScenario({ token });
    try {
      const run = await scenario.live();
      const started = performance.now();
      approve(scenario, run.runId);
      const delivered = await deliver(scenario, run.runId);
      own.push(performance.now() - started);
      if (delivered.result !== 'delivered') throw new Error(delivered.sentence ?? 'It was not delivered.');
      bare.push(await barely(scenario));
    } finally {
      await scenario.close();
    }
  }
  return [against('delivery, from approval to pull request, beside a bare `git push` and one request', median(own) / 1000, 's', median(bare) / 1000)];
}

async function barely({ forge, remote, repository }: DeliveryScenario): Promise<number> {
  const [pull] = forge?.state.pulls ?? [];
  if (forge === null || pull === undefined) throw new Error('Nothing was delivered.');
  repository.git('fetch', '--quiet', remote.dir, pull.head);
  remote.git('update-ref', '-d', `refs/heads/${pull.head}`);
  forge.state.pulls.length = 0;
  const started = performance.now();
  const header = `http.extraHeader=Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  await promisify(execFile)('git', ['-C', repository.dir, '-c', header, 'push', '--quiet', forge.gitUrl, `FETCH_HEAD:refs/heads/${pull.head}`]);
  const { title, body, head, base } = pull;
  const opened = await fetch(`${forge.apiUrl}/repos/acme/app/pulls`, { method: 'POST', headers: { authorization: `token ${token}` }, body: JSON.stringify({ title, body, head, base, draft: true }) });
  if (opened.status !== 201) throw new Error(`The forge answered ${opened.status}.`);
  return performance.now() - started;
}
