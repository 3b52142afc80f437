/** As much of the S3 server of the tests as they use: it comes without types. */
declare module '@20minutes/s3rver' {
  // biome-ignore lint/style/noDefaultExport: that is what it exports
  export default class S3rver {
    constructor(options: {
      address: string;
      port: number;
      directory: string;
      silent: boolean;
      configureBuckets: readonly { name: string }[];
    });
    run(): Promise<{ port: number }>;
    close(): Promise<void>;
  }
}
