/** Name of the sandbox image, without its tag. */
export declare const imageRepository: string;
/** Label that every sandbox image of ours carries. */
export declare const imageLabel: string;
/** The files that the image is made from, in the order in which they are digested. */
export declare const imageInputs: readonly string[];
/** SHA-256, in hex, over the name, the length and the bytes of every input in `directory`. */
export declare function imageDigest(directory?: string): string;
/** The image's full name. Two checkouts with the same inputs share one image. */
export declare function imageTag(directory?: string): string;
