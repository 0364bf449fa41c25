import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { PaneContext } from "../hooks/pane-context";
import type { Jump } from "../hooks/pane-context";
import { useAcceptance } from "../hooks/use-acceptance";
import { useAnnouncements } from "../hooks/use-announcements";
import { useChecker } from "../hooks/use-checker";
import { useFollow } from "../hooks/use-follow";
import { usePatience } from "../hooks/use-patience";
import { useSideView } from "../hooks/use-side-view";
import { useStickyHeight } from "../hooks/use-sticky-height";
import { translator } from "../messages";
import type { SettingsDraft } from "../model/settings-draft";
import type { PaneServices } from "../services";
import { FirstRun } from "./first-run";
import type { Following } from "./follow-line";
import { LiveRegion } from "./live-region";
import { NoticeBar } from "./notice-bar";
import { ProgressPanel } from "./progress-panel";
import { Toolbar } from "./toolbar";

/** Not needed to begin with; the first is fetched ahead (fetch-ahead.ts), and a failure is met again when it is needed. */
const ResultView = lazy(() => import(/* webpackChunkName: "result-view" */ "./result-view"));
const HelpPanel = lazy(() => import(/* webpackChunkName: "help-panel" */ "./help-panel"));
const SettingsPanel = lazy(() => import(/* webpackChunkName: "settings-panel" */ "./settings-panel"));

/** The whole pane over its services. */
export function App({ services }: { readonly services: PaneServices }) {
  const t = useMemo(() => translator(services.language), [services.language]);
  const checker = useChecker(services);
  const [highlight, setHighlight] = useState(true);
  const [following, setFollowing] = useState<Following>("on");
  const [said, setSaid] = useState("");
  // Screen readers pass over a sentence that has not changed; said again it ends with another space.
  const announce = useCallback((text: string) => setSaid((before) => (before === text ? `${text}\u00a0` : text)), []);
  const { isWaiting, patiently } = usePatience(useCallback(() => announce(t("progress.waiting")), [announce, t]));
  const acceptance = useAcceptance(services, checker.follow, t, announce, patiently);
  const { behind, touch } = useFollow(services, checker, {
    on: following === "on",
    onListening: useCallback((isListening: boolean) => setFollowing((now) => (!isListening ? "refused" : now === "refused" ? "on" : now)), []),
  });
  const sheets = checker.result?.sheets;
  const jump = useCallback<Jump>(async (cell, options) => {
    const id = sheets?.find(({ name }) => name === cell.sheet)?.id;
    const arrival = await services.jump(cell, { ...options, id });
    if (id !== undefined && arrival.sheet !== cell.sheet) touch(id);
    return arrival;
  }, [services, sheets, touch]);
  const context = useMemo(() => ({ services, t, announce, jump, patiently, acceptance }), [services, t, announce, jump, patiently, acceptance]);
  const pane = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLElement>(null);
  const headHeight = useStickyHeight(head, pane, "--head-height");
  useAnnouncements(checker, t, announce);
  const views = useSideView(pane, checker.result?.run ?? 0);
  const keptDraft = useRef<SettingsDraft | null>(null);

  // Escape first ends what an input method is composing.
  const closeWithEscape = ({ key, nativeEvent, defaultPrevented }: KeyboardEvent) => {
    if (key === "Escape" && views.open && !defaultPrevented && !nativeEvent.isComposing) views.toggle(views.open);
  };

  const { work, result, notice, clear, fail, summarize, validate: validateWith } = checker;
  const validate = useCallback(() => validateWith(highlight), [validateWith, highlight]);
  useEffect(() => services.attachCommands({ validate, summarize }, fail), [services, validate, summarize, fail]);

  return (
    <PaneContext.Provider value={context}>
      <div className="pane" ref={pane} lang={services.language}>
        <header className="head" ref={head}>
          <h1 className="visually-hidden">{t("app.name")}</h1>
          <Toolbar
            busy={work?.task ?? null} highlight={highlight} onHighlight={setHighlight}
            onValidate={() => void validate()} onClear={() => void clear()} onSummarize={() => void summarize()}
            views={views}
          />
          {work ? <ProgressPanel work={work} onCancel={checker.cancel} /> : isWaiting && <p className="waiting">{t("progress.waiting")}</p>}
          {notice && <NoticeBar notice={notice} onClose={checker.dismiss} />}
        </header>
        <main className="body" aria-busy={work !== null} onKeyDown={closeWithEscape}>
          {/* Hidden, not taken away: coming back from the help finds the list as it was left. */}
          <div hidden={views.open !== null}>
            {result
              ? <Suspense><ResultView result={result} following={following} highlight={highlight} behind={following === "off" ? behind : []} onFollowing={setFollowing} scroller={pane} headHeight={headHeight} /></Suspense>
              : <FirstRun />}
          </div>
          {views.open === "help" && <Suspense><HelpPanel onClose={() => views.toggle("help")} /></Suspense>}
          {views.open === "settings" && (
            <Suspense>
              <SettingsPanel
                report={result?.report ?? null} kept={keptDraft} busy={work !== null} onClose={() => views.toggle("settings")}
                onSaved={() => {
                  views.toggle("settings");
                  void validate();
                }}
              />
            </Suspense>
          )}
        </main>
        <LiveRegion text={said} />
      </div>
    </PaneContext.Provider>
  );
}
