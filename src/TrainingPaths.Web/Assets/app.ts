// Comfort only: every page works without this file.
import "./ts/theme";
import "./ts/errors";
import "./ts/count";
import "./ts/sheet";
import "./ts/outline";
import "./ts/dialog";
import "./ts/print";
import "./ts/refresh";
import "./ts/upload";
import "./ts/pick";
