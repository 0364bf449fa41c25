import { usePane } from "../hooks/pane-context";
import { SampleOffer } from "./sample-offer";

/** Before the first check: what this is and what to press, on one screen. */
export function FirstRun() {
  const { t } = usePane();
  return (
    <section className="first-run" aria-labelledby="first-title">
      <h2 id="first-title">{t("first.title")}</h2>
      <p>{t("first.lead")}</p>
      <ol>
        <li>{t("first.step1")}</li>
        <li>{t("first.step2")}</li>
        <li>{t("first.step3")}</li>
      </ol>
      <p className="quiet">{t("first.promise")}</p>
      <SampleOffer />
    </section>
  );
}
