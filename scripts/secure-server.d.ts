export interface SecureServerOptions {
  readonly port: number;
  /** Paths of PEM files. */
  readonly certificate: { readonly cert: string; readonly key: string };
  readonly officeJs: "cdn" | "local";
}

/** Serves the production pane from memory over https; resolves once it can be had. */
export function startSecureServer(options: SecureServerOptions): Promise<{ stop(): Promise<void> }>;
