using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class ProofreadAndRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<byte[]>(
                name: "bytes",
                schema: "paths",
                table: "draft_blob",
                type: "bytea",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "bytea");

            migrationBuilder.CreateTable(
                name: "comment_notice",
                schema: "notifications",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    comment_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comment_notice", x => new { x.person_id, x.comment_id });
                });

            migrationBuilder.CreateTable(
                name: "proof_comment",
                schema: "paths",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<string>(type: "text", nullable: false),
                    step_title = table.Column<string>(type: "text", nullable: false),
                    reply_to = table.Column<Guid>(type: "uuid", nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_name = table.Column<string>(type: "text", nullable: false),
                    quote = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proof_comment", x => x.id);
                    table.ForeignKey(
                        name: "fk_proof_comment_draft_draft_id",
                        column: x => x.draft_id,
                        principalSchema: "paths",
                        principalTable: "draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_proof_comment_proof_comment_reply_to",
                        column: x => x.reply_to,
                        principalSchema: "paths",
                        principalTable: "proof_comment",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "proofreading",
                schema: "paths",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reader_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reader_name = table.Column<string>(type: "text", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    began = table.Column<string[]>(type: "text[]", nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    read_revision = table.Column<int>(type: "integer", nullable: true),
                    read_files = table.Column<string[]>(type: "text[]", nullable: true),
                    word = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proofreading", x => new { x.draft_id, x.reader_id });
                    table.ForeignKey(
                        name: "fk_proofreading_draft_draft_id",
                        column: x => x.draft_id,
                        principalSchema: "paths",
                        principalTable: "draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "publishing_terms",
                schema: "paths",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    proofreading_required = table.Column<bool>(type: "boolean", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publishing_terms", x => x.id);
                    table.CheckConstraint("ck_publishing_terms_one", "id = 1");
                });

            migrationBuilder.CreateIndex(
                name: "ix_proof_comment_draft_id_step_id",
                schema: "paths",
                table: "proof_comment",
                columns: new[] { "draft_id", "step_id" });

            migrationBuilder.CreateIndex(
                name: "ix_proof_comment_reply_to",
                schema: "paths",
                table: "proof_comment",
                column: "reply_to");

            migrationBuilder.CreateIndex(
                name: "ix_proofreading_reader_id",
                schema: "paths",
                table: "proofreading",
                column: "reader_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comment_notice",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "proof_comment",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "proofreading",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "publishing_terms",
                schema: "paths");

            migrationBuilder.AlterColumn<byte[]>(
                name: "bytes",
                schema: "paths",
                table: "draft_blob",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0],
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true);
        }
    }
}
