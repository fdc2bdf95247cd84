import { expect, signIn, test, type Page } from "../support/browser";
import { findNothingWrong } from "../support/inspection";
import { trainingUnderWay } from "../support/training-on-site";

// A sheet without its attestation, a tablet without a staff code.
test.use({ expectedProblems: [/status of 40[0-9]/] });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("attendance comes from paper, code and tablet, and each reads what is missing until the police officer has signed", async ({ page, server, anotherBrowser }) => {
      test.setTimeout(180_000);
      const { training } = await trainingUnderWay(server, javaScriptEnabled ? "spec-script" : "spec-plain");
      const at = `/joint-trainings/${training}`;
      const as = async (account: string, next: string): Promise<Page> => {
        const browser = await anotherBrowser({ javaScriptEnabled });
        await signIn(browser, account, { next });
        return browser;
      };
      const inspect = async (shown: Page) => {
        if (javaScriptEnabled) await findNothingWrong(shown);
      };

      await test.step("from paper, with the word that the signatures were seen", async () => {
        await signIn(page, "trainer@academy.example", { next: `${at}/attendance` });
        const daniel = page.getByRole("group", { name: "Daniel Osei" });
        await daniel.getByRole("checkbox", { name: "Was there" }).check();
        await page.getByRole("button", { name: "Enter attendance" }).click();
        await expect(page.getByRole("alert")).toContainText("Say that you saw the signatures");
        await expect(daniel.getByRole("checkbox", { name: "Was there" })).toBeChecked();
        await inspect(page);
        await page.getByRole("checkbox", { name: "I saw the signatures on the sheet." }).check();
        await page.getByRole("button", { name: "Enter attendance" }).click();
        await expect(page.getByText("One person is entered.")).toBeVisible();
        await expect(daniel).toContainText("from paper. Ingrid Solberg");
      });

      const prison = await as("coordinator@prison.example", at);
      const probation = await as("coordinator@probation.example", at);
      await test.step("each coordinator reads the exact reason, and of partners no name", async () => {
        await expect(prison.getByRole("heading", { name: "Your people have done their part" })).toBeVisible();
        await expect(prison.getByRole("main")).toContainText("For Harbour City Probation Service the agreed one person is not yet met.");
        await expect(prison.getByRole("main")).toContainText("For Harbour City Police the agreed one police officer is not yet met.");
        await expect(prison.getByRole("table")).toContainText("Daniel Osei");
        await expect(prison.getByText("Ana Ruiz")).toHaveCount(0);
        await expect(probation.getByRole("heading", { name: "2 things are missing" })).toBeVisible();
        await expect(probation.getByRole("main")).toContainText("For Harbour City Probation Service it lacks one person.");
        await expect(probation.getByText("Daniel Osei")).toHaveCount(0);
        await inspect(prison);
      });

      await test.step("with the code on the screen", async () => {
        await page.goto(`${at}/attendance`);
        await page.getByRole("link", { name: "Code on the screen" }).click();
        await page.getByRole("button", { name: "Open a code" }).click();
        const code = page.locator(".code-large");
        await expect(code).toHaveText(/^[A-Z3479]{6}$/u);
        await expect(page.getByRole("img", { name: /QR code/u })).toBeVisible();
        await inspect(page);
        const ana = await as("learner@probation.example", `/attend?code=${(await code.textContent()) ?? ""}`);
        await inspect(ana);
        await ana.getByRole("button", { name: "Sign my attendance" }).click();
        await expect(ana.getByText(/You have signed for/u)).toBeVisible();
        await ana.getByRole("link", { name: "To the training" }).click();
        await expect(ana.getByRole("region", { name: "Your part" })).toContainText("Your part has been done since");
        await expect(ana.getByRole("region", { name: "Your part" })).toContainText("waits for others");
        await expect(ana.getByText("Daniel Osei")).toHaveCount(0);
        for (const coordinator of [prison, probation]) {
          await coordinator.reload();
          await expect(coordinator.getByText("Waiting for a partner", { exact: true })).toBeVisible();
          await expect(coordinator.getByRole("region", { name: "Your people have done their part" }).getByRole("listitem")).toHaveText(["For Harbour City Police the agreed one police officer is not yet met."]);
        }
      });

      await test.step("on the shared tablet, from which nothing else is reached", async () => {
        const tablet = await as("trainer@academy.example", `${at}/tablet`);
        await inspect(tablet);
        await tablet.getByRole("button", { name: "Open it on this device" }).click();
        await expect(tablet.getByRole("heading", { name: "Sign your attendance" })).toBeVisible();
        await expect(tablet.getByText("Ingrid Solberg")).toHaveCount(0);
        await inspect(tablet);
        await tablet.getByLabel("Staff code or e-mail").fill("M-77");
        await tablet.getByRole("button", { name: "Continue" }).click();
        await expect(tablet.getByRole("alert")).toContainText("is not known here");
        await tablet.getByLabel("Staff code or e-mail").fill("c-2210");
        await tablet.getByRole("button", { name: "Continue" }).click();
        await expect(tablet.getByText("Deborah K.")).toBeVisible();
        await inspect(tablet);
        await tablet.getByRole("button", { name: "Sign", exact: true }).click();
        await expect(tablet.getByText("Signed. Thank you.")).toBeVisible();
        await expect(tablet.getByText("Deborah")).toHaveCount(0);
        await tablet.goto(at);
        await expect(tablet).toHaveURL(/\/sign-in/u);
        await tablet.goto(`${at}/tablet`);
        await tablet.getByText("For the trainer").click();
        await tablet.getByLabel("Your password").fill("throughcare-demo");
        await tablet.getByRole("button", { name: "End it on this device" }).click();
        await expect(tablet).toHaveURL(/\/sign-in/u);
        await tablet.goto(`${at}/tablet`);
        await expect(tablet).toHaveURL(/\/sign-in/u);
      });

      await test.step("then it is complete for both, until a correction opens it again", async () => {
        for (const coordinator of [prison, probation]) {
          await coordinator.reload();
          await expect(coordinator.getByRole("heading", { name: "The training is complete" })).toBeVisible();
        }
        await page.goto(at);
        await expect(page.getByRole("table").getByRole("row")).toHaveCount(4);
        await inspect(page);
        await page.getByRole("link", { name: /Correct the entry of Daniel Osei/u }).click();
        await expect(page.getByLabel("Why it is corrected")).toBeVisible();
        await inspect(page);
        await page.getByRole("radio", { name: "They were not there" }).check();
        await page.getByLabel("Why it is corrected").fill("He signed for the afternoon.");
        await page.getByRole("button", { name: "Add the correction" }).click();
        await expect(page.getByText("The correction is added.")).toBeVisible();
        await prison.reload();
        await expect(prison.getByRole("heading", { name: "One thing is missing" })).toBeVisible();
        await expect(prison.getByText("He signed for the afternoon.")).toBeVisible();
        await probation.reload();
        await expect(probation.getByText("He signed for the afternoon.")).toHaveCount(0);
        await expect(probation.getByRole("main")).toContainText("For Harbour City Prison Service the agreed one prison officer is not yet met.");
      });
    });
  });
}
