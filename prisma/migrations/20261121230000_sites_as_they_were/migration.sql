-- CreateTable
CREATE TABLE "SiteBefore" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" TEXT,
    "untilAt" DATETIME NOT NULL,
    "byId" TEXT,
    CONSTRAINT "SiteBefore_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SiteBefore_siteId_untilAt_idx" ON "SiteBefore"("siteId", "untilAt");
