import type { Engine } from './engine.ts';
import type { Outcome } from './fault.ts';
import { fail, ok } from './fault.ts';

/** The processor an image is for, in the engine's words, e.g. `amd64`; empty where the engine does not say. */
export async function imageArchitecture(engine: Engine, imageId: string): Promise<Outcome<string>> {
  const image = await engine.quick((docker) => docker.getImage(imageId).inspect());
  return image.ok ? ok(image.value.Architecture) : image;
}

/** The id (`sha256:…`) of the image that carries the tag. It is never pulled: absent is the fault `image_missing`. */
export async function findImage(engine: Engine, imageTag: string): Promise<Outcome<string>> {
  const image = await engine.quick((docker) => docker.getImage(imageTag).inspect());
  if (image.ok) return ok(image.value.Id);
  if (image.error.status !== 404) return image;
  return fail('image_missing', `The sandbox image ${imageTag} is not there.`, 'Run "npm run setup" to make it.');
}
