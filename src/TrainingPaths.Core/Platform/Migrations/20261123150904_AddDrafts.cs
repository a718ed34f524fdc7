using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class AddDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "draft",
                schema: "paths",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    is_named = table.Column<bool>(type: "boolean", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    based_on_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    forked_from_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    put_away_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_path_version_based_on_version_id",
                        column: x => x.based_on_version_id,
                        principalSchema: "paths",
                        principalTable: "path_version",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_draft_path_version_forked_from_version_id",
                        column: x => x.forked_from_version_id,
                        principalSchema: "paths",
                        principalTable: "path_version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "draft_author",
                schema: "paths",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seen_step = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_author", x => new { x.draft_id, x.author_id });
                    table.ForeignKey(
                        name: "fk_draft_author_draft_draft_id",
                        column: x => x.draft_id,
                        principalSchema: "paths",
                        principalTable: "draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_blob",
                schema: "paths",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_blob", x => new { x.draft_id, x.sha256 });
                    table.ForeignKey(
                        name: "fk_draft_blob_draft_draft_id",
                        column: x => x.draft_id,
                        principalSchema: "paths",
                        principalTable: "draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_edit",
                schema: "paths",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_edit", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_edit_draft_draft_id",
                        column: x => x.draft_id,
                        principalSchema: "paths",
                        principalTable: "draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_file",
                schema: "paths",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "character varying(242)", maxLength: 242, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    stable_id = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    questions = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_file", x => x.id);
                    table.CheckConstraint("ck_draft_file_path", "path collate \"C\" ~ '^[a-z0-9][a-z0-9._-]{0,79}(/[a-z0-9][a-z0-9._-]{0,79}){0,2}$'");
                    table.ForeignKey(
                        name: "fk_draft_file_draft_blob_draft_id_sha256",
                        columns: x => new { x.draft_id, x.sha256 },
                        principalSchema: "paths",
                        principalTable: "draft_blob",
                        principalColumns: new[] { "draft_id", "sha256" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_edit_file",
                schema: "paths",
                columns: table => new
                {
                    edit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path_before = table.Column<string>(type: "text", nullable: true),
                    sha_before = table.Column<string>(type: "text", nullable: true),
                    path_after = table.Column<string>(type: "text", nullable: true),
                    sha_after = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_edit_file", x => new { x.edit_id, x.file_id });
                    table.ForeignKey(
                        name: "fk_draft_edit_file_draft_edit_edit_id",
                        column: x => x.edit_id,
                        principalSchema: "paths",
                        principalTable: "draft_edit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_draft_based_on_version_id",
                schema: "paths",
                table: "draft",
                column: "based_on_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_draft_forked_from_version_id",
                schema: "paths",
                table: "draft",
                column: "forked_from_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_draft_slug",
                schema: "paths",
                table: "draft",
                column: "slug",
                unique: true,
                filter: "put_away_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_draft_author_author_id",
                schema: "paths",
                table: "draft_author",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_draft_edit_draft_id_number",
                schema: "paths",
                table: "draft_edit",
                columns: new[] { "draft_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_draft_file_draft_id_path",
                schema: "paths",
                table: "draft_file",
                columns: new[] { "draft_id", "path" });

            migrationBuilder.CreateIndex(
                name: "ix_draft_file_draft_id_sha256",
                schema: "paths",
                table: "draft_file",
                columns: new[] { "draft_id", "sha256" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "draft_author",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "draft_edit_file",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "draft_file",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "draft_edit",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "draft_blob",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "draft",
                schema: "paths");
        }
    }
}
