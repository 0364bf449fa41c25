import { Component } from "react";
import type { ReactNode } from "react";
import { translator } from "../messages";
import type { Language } from "../services";

interface CrashProps {
  readonly language: Language;
  readonly copy: (text: string) => Promise<boolean>;
  readonly children: ReactNode;
}

/** A fault of ours while drawing: says so and what to do, instead of an empty pane. React asks for a class here. */
export class Crash extends Component<CrashProps, { readonly detail: string | null }> {
  override state = { detail: null };

  static getDerivedStateFromError(error: unknown): { readonly detail: string } {
    return { detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override render(): ReactNode {
    const { language, copy, children } = this.props;
    const { detail } = this.state;
    if (detail === null) return children;
    const t = translator(language);
    return (
      <main className="refusal">
        <div role="alert">
          <h1>{t("crash.title")}</h1>
          <p>{t("crash.body")}</p>
          <pre>{detail}</pre>
        </div>
        <p>
          <button type="button" onClick={() => this.setState({ detail: null })}>{t("crash.again")}</button>{" "}
          <button type="button" onClick={() => void copy(detail)}>{t("action.copy")}</button>
        </p>
      </main>
    );
  }
}
